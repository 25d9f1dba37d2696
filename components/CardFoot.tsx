import { i18n } from '#i18n';
import { inLanguage } from './language';
import { formatAge, isNewer } from './story-age';
import { formatStoryDate } from './story-date';
import type { CardContent, StoryParts } from './story-lookup';

type Props = {
  story: StoryParts;
  card: CardContent;
  onOpenStory?: ((entity: string) => void) | undefined;
  pageDate: string | null;
};

/** Who owns a source, how old all this is, and the way to the full story. */
export function CardFoot({ story, card, onOpenStory, pageDate }: Props) {
  return (
    <div class="foot">
      <div>
        {card.disclosures.map(({ id, text }) => (
          <p key={id} class="aside" {...inLanguage(story.lang)}>
            {text}
          </p>
        ))}
        <p class="source">{asOf(story)}</p>
        {pageDate !== null && isNewer(pageDate, story.asOf) && <p class="source">{i18n.t('card.newer')}</p>}
      </div>
      {onOpenStory && (
        <button type="button" class="text-button" onClick={() => onOpenStory(card.entity.id)}>
          {i18n.t('card.fullStory')}
        </button>
      )}
    </div>
  );
}

/** "As of January 2025, 1 year 10 months ago". */
function asOf({ asOf, lang }: StoryParts): string {
  const said = i18n.t('card.asOf', { date: formatStoryDate(asOf, lang) });
  const age = formatAge(asOf, new Date(), (span) => i18n.t('date.ago', { span }));
  return age === null ? said : `${said}${i18n.t('separator')}${age}`;
}
