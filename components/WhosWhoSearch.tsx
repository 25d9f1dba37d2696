import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { searchNames } from '../data/search-names';
import type { Entity, Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { WhosWho } from './WhosWho';
import { walkNames } from './walk-names';

type Props = { story: Omit<Story, 'format'>; onEntity: OnEntity };

/**
 * Who's who with a field to search it, by names in either script or in pinyin. Enter opens the card of the best match,
 * arrow keys lead from the field through the names and back, Escape empties it.
 */
export function WhosWhoSearch({ story, onEntity }: Props) {
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const found = isSearching ? searchNames(story.entities, text) : story.entities;
  const onFieldKey = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return; // keys of an input method are its own
    if (event.key === 'Enter' && isSearching && found[0]) onEntity(found[0].id, event.currentTarget, true);
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault(); // else it closes the popup
    setText('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only passes the focus on between what can be pressed
    <div onKeyDown={walkNames}>
      <search class="look-up">
        <input
          type="search"
          value={text}
          aria-label={i18n.t('who.search')}
          placeholder={i18n.t('who.hint')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onFieldKey}
        />
        <p class="source" role="status">
          {isSearching && (found.length > 0 ? i18n.t('who.found', found.length) : i18n.t('who.none'))}
        </p>
      </search>
      <WhosWho
        story={{ ...story, entities: isSearching ? inStoryOrder(story, found) : story.entities }}
        onEntity={onEntity}
      />
    </div>
  );
}

/** As ever within each kind, so that a name stands where the reader knows it from. */
const inStoryOrder = ({ entities }: Pick<Story, 'entities'>, found: readonly Entity[]) =>
  entities.filter((entity) => found.includes(entity));
