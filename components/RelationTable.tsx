import { i18n } from '#i18n';
import { EntityName, type OnEntity } from './EntityName';
import { inLanguage } from './language';
import { listTies } from './list-ties';
import { Reservation } from './Relations';
import { entityOf, type StoryParts } from './story-lookup';

type Props = { story: StoryParts; onEntity: OnEntity };

/** All ties of a story, each read once: from whom, what, to whom. */
export function RelationTable({ story, onEntity }: Props) {
  return (
    <table class="ties">
      <thead>
        <tr>
          {(['from', 'tie', 'to'] as const).map((column) => (
            <th key={column} scope="col" class="label">
              {i18n.t(`map.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...inLanguage(story.lang)}>
        {listTies(story).map(({ from, to, labels }) => (
          <tr key={`${from} ${to}`}>
            <th scope="row">
              <Name {...{ story, onEntity }} entity={from} />
            </th>
            <td>
              {labels.map(({ text, fact }) => (
                <p key={text}>
                  {text} {fact && <Reservation story={story} fact={fact} />}
                </p>
              ))}
            </td>
            <td>
              <Name {...{ story, onEntity }} entity={to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ story, onEntity, entity }: Props & { entity: string }) {
  return (
    <EntityName entity={entity} onEntity={onEntity}>
      <bdi>{entityOf(story, entity)?.name}</bdi>
    </EntityName>
  );
}
