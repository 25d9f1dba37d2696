import { i18n } from '#i18n';

const PERMISSIONS = ['sites', 'scripting', 'storage', 'menus'] as const;
const CHECKS = ['network', 'policy', 'source'] as const;

/** Each permission and why, and how a reader can see for himself that nothing leaves. */
export function Privacy() {
  return (
    <section class="part">
      <h2>{i18n.t('privacy.title')}</h2>
      <dl class="permissions">
        {PERMISSIONS.map((one) => (
          <div key={one}>
            <dt>{i18n.t(`privacy.${one}.name`)}</dt>
            <dd>{i18n.t(`privacy.${one}.why`)}</dd>
          </div>
        ))}
      </dl>
      <h3 class="label">{i18n.t('privacy.check')}</h3>
      <ul class="promises">
        {CHECKS.map((one) => (
          <li key={one}>{i18n.t(`privacy.checks.${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}
