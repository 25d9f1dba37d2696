import { i18n } from '#i18n';
import { interfaceLanguage } from './language';
import type { MapLayout } from './map-layout';
import { TIE_TYPE } from './map-text';

type Props = {
  tie: MapLayout['ties'][number];
  /** Whether it leads from or to the name that is pointed at. */
  isLit: boolean;
};

/** A line from name to name, an arrow at its end, its label on it; broken where a label is claimed only. */
export function MapTie({ tie: { line, label }, isLit }: Props) {
  const { from, to } = line;
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const [left, top] = [label.x - label.width / 2, label.y - label.height / 2];
  const isClaimed = label.lines.some((one) => 'status' in one && one.status === 'claimed');
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a g takes no focus by itself
    <g class={isLit ? 'tie lit' : 'tie'} aria-hidden="true">
      <line class={isClaimed ? 'claimed' : undefined} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <path d="M-7 -4 0 0-7 4" transform={`translate(${to.x} ${to.y}) rotate(${turn.toFixed(1)})`} />
      <rect x={left} y={top} width={label.width} height={label.height} />
      <text>
        {label.lines.map((one, i) => (
          <tspan
            key={i}
            x={label.x}
            y={top + TIE_TYPE.line * (i + 0.5)}
            {...('status' in one && { class: 'status-word', lang: interfaceLanguage() })}
          >
            {'status' in one ? i18n.t(`status.${one.status}`) : one.text}
          </tspan>
        ))}
      </text>
    </g>
  );
}
