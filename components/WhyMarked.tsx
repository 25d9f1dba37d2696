import { i18n } from '#i18n';
import type { WhyMarked as Why } from '../marking/card-port';
import { Icon } from './Icon';

/** Why the mention is marked: the alias that matched, and the rule that let it through. */
export function WhyMarked({ why: { alias, reason } }: { why: Why }) {
  return (
    <details class="fold more why">
      <summary>
        <span class="heading">{i18n.t('card.why.title')}</span>
        <Icon name="unfold" />
      </summary>
      <p>
        {reason.rule === 'alone'
          ? i18n.t('card.why.alone', { alias })
          : i18n.t(`card.why.${reason.rule}`, { alias, support: reason.support })}
      </p>
    </details>
  );
}
