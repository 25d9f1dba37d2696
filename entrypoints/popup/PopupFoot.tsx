import { i18n } from '#i18n';
import { inLanguage } from '../../components/language';
import type { PopupStory } from './Popup';

type Props = { story: PopupStory; entity: string | undefined };

/** Whose the source is, always in sight, and the way to the page that has room for everything. */
export function PopupFoot({ story, entity }: Props) {
  return (
    <footer>
      <div>
        {story.disclosures.map(({ id, text }) => (
          <p key={id} class="aside" {...inLanguage(story.lang)}>
            {text}
          </p>
        ))}
      </div>
      <a
        class="text-button"
        href={`/story.html${entity ? `#${entity}` : ''}`}
        target="_blank"
        rel="noreferrer"
      >
        {i18n.t('story.widePage')}
      </a>
    </footer>
  );
}
