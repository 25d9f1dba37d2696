import { i18n } from '#i18n';
import type { OnEntity } from '../../components/EntityName';
import { inLanguage } from '../../components/language';
import { RichText } from '../../components/RichText';
import type { PopupStory } from './Popup';

type Props = { story: PopupStory; onEntity: OnEntity; onRead: () => void };

/** The story in two sentences, in sight from the first moment, below what the page has yet to answer. */
export function StoryTeaser({ story, onEntity, onRead }: Props) {
  return (
    <section class="teaser">
      <div class="line">
        <h2 {...inLanguage(story.lang)}>{story.title}</h2>
        <button type="button" class="text-button" onClick={onRead}>
          {i18n.t('story.read')}
        </button>
      </div>
      <p {...inLanguage(story.lang)}>
        <RichText text={story.standfirst} onEntity={onEntity} />
      </p>
    </section>
  );
}
