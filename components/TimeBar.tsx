import type { StoryDate } from '../data/types';
import { shapeOf } from './date-shape';
import { percent } from './TimeAxis';
import type { TimeScale } from './time-scale';

type Props = {
  scale: TimeScale;
  when: StoryDate;
  /** When it was told, if that was later: an arrow leads from there. */
  told?: StoryDate | undefined;
  /** What the drawing says, for those who can't see it. */
  label: string;
};

/** Height of the bar's line in its row, level with the first line of the text beside it. */
const LEVEL = 16; // px
const END = 4; // px up and down

/** A date as long as it is vague: with ends where a month or a year is meant, dotted where the source says only about when. */
export function TimeBar({ scale, when, told, label }: Props) {
  const { from, to } = scale.stretchOf(when);
  const isAbout = shapeOf(when) === 'about';
  return (
    <svg class="time-bar" role="img" aria-label={label}>
      {scale.ticks.map(({ at }) => (
        <Upright key={at} at={at} from="0" to="100%" class="grid" />
      ))}
      <line class={isAbout ? 'bar about' : 'bar'} x1={percent(from)} x2={percent(to)} y1={LEVEL} y2={LEVEL} />
      {!isAbout &&
        [from, to].map((at) => <Upright key={at} at={at} from={LEVEL - END} to={LEVEL + END} class="bar" />)}
      {told && middleOf(scale.stretchOf(told)) > to && (
        <Told from={middleOf(scale.stretchOf(told))} to={to} />
      )}
    </svg>
  );
}

const middleOf = ({ from, to }: { from: number; to: number }) => (from + to) / 2;

type UprightProps = { at: number; from: number | string; to: number | string; class: string };

function Upright({ at, from, to, class: name }: UprightProps) {
  return <line class={name} x1={percent(at)} x2={percent(at)} y1={from} y2={to} />;
}

/** From when it was told back to when it happened. */
function Told({ from, to }: { from: number; to: number }) {
  return (
    <g class="told">
      <line x1={percent(to)} x2={percent(from)} y1={LEVEL} y2={LEVEL} />
      <svg x={percent(to)} y={LEVEL - END} width="10" height={2 * END} overflow="visible" aria-hidden="true">
        <path d="M10 0 4 4l6 4" />
      </svg>
      <circle cx={percent(from)} cy={LEVEL} r="2" />
    </g>
  );
}
