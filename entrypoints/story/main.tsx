import { map } from 'virtual:map';
import * as bundled from 'virtual:story';
import { render } from 'preact';
import { createLibrary, storyOfKey } from '../../components/library';
import { createCardView } from '../../components/mount-card';
import { startPage } from '../../components/start-page';
import { storiesOf } from '../../components/use-packs';
import type { Story } from '../../data/types';
import { loadPacks } from '../../extension/packs';
import { CHECK } from './CheckSection';
import { createCardOpener } from './open-card';
import { StoryPage } from './StoryPage';

let packs: readonly Story[] = [];
let library = createLibrary<Omit<Story, 'format'>>(bundled);
const view = createCardView(() => library, { hasStoryLink: false });
const openCard = createCardOpener(view);

/** `story.html#lee-kai-fu` is the bundled story, `story.html#lamps--` that of the pack `lamps`. */
const address = () => storyOfKey(library, location.hash.slice(1)); // keys need no encoding

function show(): void {
  const { story, keyOf } = address();
  document.title = story.title;
  render(
    <StoryPage
      key={keyOf('')}
      story={story}
      packs={packs}
      view={view}
      map={story === bundled ? map : undefined}
      onEntity={(entity, name, byKey) => openCard(keyOf(entity), name, byKey)}
    />,
    document.body,
  );
}

/** `story.html#lee-kai-fu` goes to that entry of Who's who and opens its card. */
function showEntityOfAddress(): void {
  const { entity, keyOf } = address();
  const name = document.getElementById(entity)?.querySelector<HTMLElement>('.name');
  if (!name) return;
  name.scrollIntoView({ block: 'center' });
  openCard(keyOf(entity), name, false);
}

/** `story.html#check` goes to the field for a text of the reader's own, ready to paste into. */
function showCheck(): void {
  if (address().entity === CHECK) document.querySelector<HTMLElement>(`#${CHECK} textarea`)?.focus();
}

async function start(): Promise<void> {
  packs = storiesOf(await loadPacks().catch(() => null));
  library = createLibrary<Omit<Story, 'format'>>(bundled, packs);
  await startPage(show);
  showEntityOfAddress();
  showCheck();
}

addEventListener('hashchange', () => {
  show();
  showEntityOfAddress();
  showCheck();
});
void start();
