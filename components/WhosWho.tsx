import { i18n } from '#i18n';
import { KINDS } from '../data/kinds';
import type { EntityKind } from '../data/types';
import { EntityName, type OnEntity } from './EntityName';
import { OtherNames } from './OtherNames';
import { Relations } from './Relations';
import { RichText } from './RichText';
import { type CardEntity, cardOf, type StoryParts } from './story-lookup';

type Props = { story: StoryParts; onEntity: OnEntity; hasRelations?: boolean };

/** Everybody and everything in the story, by kind; each name leads to its card. */
export function WhosWho({ story, onEntity, hasRelations = false }: Props) {
  return (
    <>
      {groupByKind(story.entities).map(({ kind, entities }) => (
        <section key={kind} class="group">
          <h3 class="label">{i18n.t(`kinds.${kind}`)}</h3>
          <ul class="who">
            {entities.map((entity) => (
              <li key={entity.id} id={entity.id}>
                <h4>
                  <EntityName entity={entity.id} onEntity={onEntity}>
                    <bdi lang={story.lang}>{entity.name}</bdi>
                  </EntityName>
                  <OtherNames entity={entity} pinyin={hasRelations} />
                </h4>
                <p lang={story.lang}>
                  <RichText text={entity.role} onEntity={onEntity} self={entity.id} />
                </p>
                {hasRelations && <Ties story={story} entity={entity} onEntity={onEntity} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Ties({ story, entity, onEntity }: Omit<Props, 'hasRelations'> & { entity: CardEntity }) {
  const relations = cardOf(story, entity.id)?.relations ?? [];
  if (relations.length === 0) return null;
  return <Relations story={story} relations={relations} onEntity={onEntity} />;
}

/** Entities by kind, people first; kinds that nothing is of are left out. */
export function groupByKind(
  entities: readonly CardEntity[],
): readonly { readonly kind: EntityKind; readonly entities: readonly CardEntity[] }[] {
  return KINDS.map((kind) => ({ kind, entities: entities.filter((entity) => entity.kind === kind) })).filter(
    (group) => group.entities.length > 0,
  );
}
