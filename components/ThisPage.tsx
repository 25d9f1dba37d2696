import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Story } from '../data/types';
import type { ActivePage } from '../extension/active-page';
import { EntityName, type OnEntity } from './EntityName';
import { FoundEntity } from './FoundEntity';
import { type Library, storyOfKey } from './library';
import { entityOf, type StoryParts } from './story-lookup';
import { Unmentioned } from './Unmentioned';
import { type LookedFor, unmentionedNames } from './unmentioned-names';

/** Which mention the reader was last led to. */
export type Visit = { readonly entity: string; readonly nth: number };

export type ThisPageProps = {
  story: StoryParts & Pick<Story, 'brief'>;
  /** Where the names on the page are known from: the story, and packs. */
  library: Library;
  /** Null until the page has answered. */
  page: ActivePage | null;
  visit: Visit | undefined;
  /** Leads to a mention on the page, counted from 0. */
  onVisit: (visit: Visit) => void;
  /** Leads back to where the reader was before the first visit. */
  onBack?: (() => void) | undefined;
  onCard: OnEntity;
  /** What the finder looks for; null until that is known. */
  lookedFor?: LookedFor | null;
  /** Leaves an entity unmarked from now on. */
  onMute?: ((entity: string, name: string) => void) | undefined;
};

/** The names that were found on the page, in the order in which it names them, with how often. */
export function ThisPage(props: ThisPageProps) {
  const { story, library, page, visit, onVisit, onBack, onCard, onMute, lookedFor = null } = props;
  if (page !== null && page.mentions.length === 0) return <NothingFound {...props} page={page} />;
  // Of a page that has not been read to its end nobody can say what it leaves out.
  const found = page?.gap ? undefined : page?.mentions.map(({ entity }) => entity);
  const unmentioned = found && lookedFor ? unmentionedNames(story, lookedFor, found) : [];
  return (
    <>
      <div class="found-head">
        <h2 class="title" aria-live="polite">
          {page === null ? i18n.t('page.asking') : i18n.t('page.found', page.mentions.length)}
        </h2>
        {visit && onBack && (
          <button type="button" class="text-button" onClick={onBack}>
            {i18n.t('page.back')}
          </button>
        )}
      </div>
      {page?.gap && <p class="source">{i18n.t(`page.gap.${page.gap}`)}</p>}
      <ul class="found">
        {page?.mentions.map(({ entity: key, count }) => {
          const { story: own, entity: id } = storyOfKey(library, key);
          const entity = entityOf(own, id);
          if (!entity) return null;
          const row = { story: own, entity, count, visit, onVisit, onCard, onMute };
          return <FoundEntity key={key} id={key} {...row} />;
        })}
        {unmentioned.length > 0 && (
          <li class="rest">
            <Unmentioned story={story} entities={unmentioned} onCard={onCard} />
          </li>
        )}
      </ul>
    </>
  );
}

/** Whether there may be text that only the reader can get at, and paste. */
const isClosed = ({ state, gap }: ActivePage) =>
  gap === 'pdf' || (state !== 'on' && state !== 'paused' && state !== 'unreachable');

/** Why nothing was found, and what is looked for. */
function NothingFound({ story, page, onCard }: ThisPageProps & { page: ActivePage }) {
  const known = story.entities.filter(({ kind }) => kind !== 'place' && kind !== 'term');
  return (
    <>
      <h2 class="title" aria-live="polite">
        {i18n.t(`page.${page.state}.title`)}
      </h2>
      <p class="source">{i18n.t(page.gap ? `page.gap.${page.gap}` : `page.${page.state}.reason`)}</p>
      {isClosed(page) && (
        <a class="text-button" href="/story.html#check" target="_blank" rel="noreferrer">
          {i18n.t('check.link')}
        </a>
      )}
      <div class="known">
        <p class="label">{i18n.t('page.known')}</p>
        <p lang={story.lang}>
          {known.map(({ id, name }, i) => (
            <Fragment key={id}>
              {i > 0 && ' · '}
              <EntityName entity={id} onEntity={onCard}>
                {name}
              </EntityName>
            </Fragment>
          ))}
        </p>
      </div>
    </>
  );
}
