import { i18n } from '#i18n';
import { inLanguage } from './language';
import { formatStoryDate } from './story-date';
import type { CardContent, StoryParts } from './story-lookup';

type Props = {
  story: StoryParts;
  card: CardContent;
  onOpenStory?: ((entity: string) => void) | undefined;
};

/** Who owns a source, how old all this is, and the way to the full story. */
export function CardFoot({ story, card, onOpenStory }: Props) {
  return (
    <footer>
      <div>
        {card.disclosures.map(({ id, text }) => (
          <p key={id} class="aside" {...inLanguage(story.lang)}>
            {text}
          </p>
        ))}
        <p class="source">{i18n.t('card.asOf', { date: formatStoryDate(story.asOf, story.lang) })}</p>
      </div>
      {onOpenStory && (
        <button type="button" class="text-button" onClick={() => onOpenStory(card.entity.id)}>
          {i18n.t('card.fullStory')}
        </button>
      )}
    </footer>
  );
}
