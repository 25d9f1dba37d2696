import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './Icon';
import { OtherNames } from './OtherNames';
import type { CardEntity } from './story-lookup';

/** Where the way back leads, and the step itself. */
export type BackStep = { readonly label: string; readonly go: () => void };

type BarProps = {
  entity: CardEntity | undefined;
  back: BackStep | undefined;
  onClose: (() => void) | undefined;
};

/** What stays above the card's text while it scrolls: the way back, or else what sort of thing this is; the way out. */
export function CardBar({ entity, back, onClose }: BarProps) {
  return (
    <div class="bar">
      {back ? (
        <button type="button" class="back" onClick={back.go}>
          <Icon name="back" />
          <span class="said-aloud">{i18n.t('card.back')} </span>
          <bdi>{back.label}</bdi>
        </button>
      ) : (
        entity && <Kind entity={entity} />
      )}
      {onClose && (
        <button type="button" class="icon-button close" aria-label={i18n.t('card.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

type HeadProps = {
  entity: CardEntity;
  storyLanguage: string;
  headRef: Ref<HTMLHeadingElement>;
  hasKind: boolean;
};

/** The name, with its other names. */
export function CardHead({ entity, storyLanguage, headRef, hasKind }: HeadProps) {
  return (
    <header>
      {hasKind && <Kind entity={entity} />}
      <h2 ref={headRef} tabIndex={-1} dir="auto" lang={storyLanguage}>
        {entity.name}
      </h2>
      <OtherNames entity={entity} />
    </header>
  );
}

function Kind({ entity }: { entity: CardEntity }) {
  return <p class="label">{i18n.t(`kind.${entity.kind}`)}</p>;
}
