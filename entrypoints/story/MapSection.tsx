import { i18n } from '#i18n';
import type { OnEntity } from '../../components/EntityName';
import { Icon } from '../../components/Icon';
import type { MapLayout } from '../../components/map-layout';
import { RelationMap } from '../../components/RelationMap';
import { RelationTable } from '../../components/RelationTable';
import type { Story } from '../../data/types';

type Props = {
  story: Omit<Story, 'format'>;
  onEntity: OnEntity;
  /** Of the bundled story alone: maps are laid out at build time, and a page that has to do it would keep readers waiting. */
  map: MapLayout | undefined;
};

/** The ties of a story: as a map with the table folded below it, or as the table alone. Nothing where there are none. */
export function MapSection({ story, onEntity, map }: Props) {
  if (story.entities.every(({ relations }) => relations.length === 0)) return null;
  const table = <RelationTable story={story} onEntity={onEntity} />;
  return (
    <section class="full">
      <div class="section-head">
        <h2>{i18n.t('map.title')}</h2>
        {map && <p class="source">{i18n.t('map.note')}</p>}
      </div>
      {map && <RelationMap story={story} map={map} onEntity={onEntity} />}
      {map ? (
        <details class="fold">
          <summary>
            <span class="heading">{i18n.t('map.table')}</span>
            <Icon name="unfold" />
          </summary>
          {table}
        </details>
      ) : (
        table
      )}
    </section>
  );
}
