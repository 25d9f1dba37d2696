import { i18n } from '#i18n';
import { DateMark } from './DateMark';
import { DATE_SHAPES, type DateShape } from './date-shape';

/** What the shapes beside the dates mean, of those that are there. */
export function TimelineKey({ shapes }: { shapes: ReadonlySet<DateShape> }) {
  return (
    <ul class="timeline-key source">
      {DATE_SHAPES.filter((shape) => shapes.has(shape)).map((shape) => (
        <li key={shape}>
          <DateMark shape={shape} /> {i18n.t(`timeline.shape.${shape}`)}
        </li>
      ))}
    </ul>
  );
}
