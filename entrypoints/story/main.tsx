import * as story from 'virtual:story';
import { render } from 'preact';
import { createCardView } from '../../components/mount-card';
import { startPage } from '../../components/start-page';
import { createCardOpener } from './open-card';
import { StoryPage } from './StoryPage';

document.title = story.title;

const openCard = createCardOpener(createCardView(story, { hasStoryLink: false }));
const shown = startPage(() => render(<StoryPage story={story} onEntity={openCard} />, document.body));

/** `story.html#lee-kai-fu` goes to that entry of Who's who and opens its card. */
function showEntityOfAddress(): void {
  const entity = location.hash.slice(1); // ids need no encoding
  const name = document.getElementById(entity)?.querySelector<HTMLElement>('.name');
  if (!name) return;
  name.scrollIntoView({ block: 'center' });
  openCard(entity, name, false);
}

addEventListener('hashchange', showEntityOfAddress);
void shown.then(showEntityOfAddress);
