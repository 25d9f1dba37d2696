import type { Ref } from 'preact';
import { i18n } from '#i18n';
import type { WhyMarked as WhyMarkedReason } from '../marking/card-port';
import { CardFoot } from './CardFoot';
import { type BackStep, CardBar, CardHead } from './CardHead';
import type { OnEntity } from './EntityName';
import { FactList, MoreFacts } from './FactList';
import { inLanguage } from './language';
import { Matter } from './Matter';
import { RelationSource, Relations } from './Relations';
import { RichText } from './RichText';
import { type CardContent, cardOf, type StoryParts } from './story-lookup';
import { Ties } from './Ties';
import { WhyMarked } from './WhyMarked';

export type CardProps = {
  story: StoryParts;
  /** Id of the entity that the card is about. */
  entity: string;
  onEntity: OnEntity;
  back?: BackStep | undefined;
  onClose?: (() => void) | undefined;
  /** Pins the card on the page; undefined where it is pinned, or can't be. */
  onPin?: (() => void) | undefined;
  /** The entities of the cards that are pinned beside this one; undefined where this one is not pinned. */
  besides?: readonly string[] | undefined;
  onOpenStory?: ((entity: string) => void) | undefined;
  headRef?: Ref<HTMLHeadingElement> | undefined;
  /** Why the mention is marked that this card was opened from. */
  why?: WhyMarkedReason | undefined;
  /** When the page under the card says it was published, as YYYY-MM-DD. */
  pageDate?: string | null;
};

/**
 * All that the story knows about one entity: who it is, the facts that matter most, what is in dispute, the ties to
 * others, how old this is. The frame around it (on a page, in the popup) is its owner's.
 */
export function Card(props: CardProps) {
  const { story, back, onClose, onPin, besides, onOpenStory } = props;
  const card = cardOf(story, props.entity);
  return (
    <>
      <CardBar entity={card?.entity} isPinned={besides !== undefined} {...{ back, onPin, onClose }} />
      <div class="scroll" key={props.entity}>
        {card ? <CardBody {...props} card={card} /> : <UnknownEntity headRef={props.headRef} />}
      </div>
      {card && <CardFoot {...{ story, card, onOpenStory }} pageDate={props.pageDate ?? null} />}
    </>
  );
}

function CardBody({
  story,
  card,
  onEntity,
  back,
  besides = [],
  headRef = null,
  why,
}: CardProps & { card: CardContent }) {
  const { entity, keyFacts, moreFacts, matters, relations } = card;
  const shared = { story, onEntity };
  return (
    <>
      <CardHead entity={entity} storyLanguage={story.lang} headRef={headRef} hasKind={back !== undefined} />
      <p class="role" {...inLanguage(story.lang)}>
        <RichText text={entity.role} onEntity={onEntity} self={entity.id} />
      </p>
      <Ties {...shared} entity={entity.id} others={besides} />
      {keyFacts.length > 0 && (
        <section class="about">
          <h3 class="said-aloud">{i18n.t('card.facts')}</h3>
          <FactList {...shared} facts={keyFacts} self={entity.id} />
        </section>
      )}
      {matters.map((view) => (
        <Matter key={view.matter.id} {...shared} view={view} />
      ))}
      <MoreFacts {...shared} facts={moreFacts} self={entity.id} />
      {relations.length > 0 && (
        <section>
          <h3 class="said-aloud">{i18n.t('card.relations')}</h3>
          <Relations {...shared} relations={relations} />
          <RelationSource story={story} relations={relations} />
        </section>
      )}
      {why && <WhyMarked why={why} />}
    </>
  );
}

function UnknownEntity({ headRef = null }: Pick<CardProps, 'headRef'>) {
  return (
    <h2 ref={headRef} tabIndex={-1}>
      {i18n.t('card.unknown')}
    </h2>
  );
}
