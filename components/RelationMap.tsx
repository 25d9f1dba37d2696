import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Story } from '../data/types';
import { leadingTo, type OnEntity } from './EntityName';
import { inLanguage } from './language';
import { MapTie } from './MapTie';
import type { MapLayout } from './map-layout';
import { NAME_TYPE } from './map-text';

type Props = { story: Pick<Story, 'lang'>; map: MapLayout; onEntity: OnEntity };

/** The least that a finger or a shaking hand can do with (WCAG 2.5.8). */
const TARGET = 24; // px
/** What is shown around a name that has the focus. */
const RIM = 4; // px

/**
 * People, firms and products with their ties, as it was laid out at build time. Names come in the story's order and
 * lead to their cards; the ties of the one that is pointed at or has the focus stand out. What the lines say stands in
 * the table, too, and only there for those who can't see them.
 */
export function RelationMap({ story, map, onEntity }: Props) {
  const [lit, setLit] = useState<string>();
  const lighting = (id: string) => ({
    onPointerEnter: () => setLit(id),
    onPointerLeave: () => setLit(undefined),
    onFocus: ({ currentTarget }: TargetedEvent<SVGGElement>) => {
      setLit(id);
      showWhole(currentTarget);
    },
    onBlur: () => setLit(undefined),
  });
  return (
    <div class="map">
      {/* biome-ignore lint/a11y/useSemanticElements: the elements of that role are no drawings */}
      <svg
        role="group"
        aria-label={i18n.t('map.title')}
        width={map.width}
        height={map.height}
        viewBox={`0 0 ${map.width} ${map.height}`}
        {...inLanguage(story.lang)}
      >
        {map.ties.map((tie) => (
          <MapTie key={`${tie.from} ${tie.to}`} tie={tie} isLit={tie.from === lit || tie.to === lit} />
        ))}
        {map.names.map(({ id, lines, x, y, width, height }) => (
          <g key={id} class="name" {...leadingTo<SVGGElement>(id, onEntity)} {...lighting(id)}>
            <rect
              x={x - width / 2 - 2}
              y={y - Math.max(height, TARGET) / 2}
              width={width + 4}
              height={Math.max(height, TARGET)}
              rx="2"
            />
            <MapText x={x} y={y - height / 2} lines={lines} lineHeight={NAME_TYPE.line} />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Scrolls to a name that has the focus. Firefox 153 does so for the drawing as a whole only. */
function showWhole(name: SVGGElement): void {
  const map = name.closest('.map');
  if (!map) return;
  const { left, top, right, bottom } = name.getBoundingClientRect();
  const view = map.getBoundingClientRect();
  map.scrollLeft += stickingOut(left - RIM, right + RIM, view.left, view.right);
  scrollBy({ top: stickingOut(top - RIM, bottom + RIM, 0, innerHeight), behavior: 'instant' });
}

/** By how much a stretch is beyond another's beginning (negative) or end. */
const stickingOut = (from: number, to: number, first: number, last: number) =>
  Math.max(0, to - last) + Math.min(0, from - first);

type TextProps = { x: number; y: number; lines: readonly string[]; lineHeight: number };

/** Centred lines, from their upper edge down. */
function MapText({ x, y, lines, lineHeight }: TextProps) {
  return (
    <text>
      {lines.map((line, i) => (
        // The space parts the words for those who hear them.
        <tspan key={line} x={x} y={y + lineHeight * (i + 0.5)}>
          {i > 0 && ' '}
          {line}
        </tspan>
      ))}
    </text>
  );
}
