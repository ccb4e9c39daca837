import { useTranslation } from 'react-i18next'
import type { AuthType, Connector } from '../../domain/connectors/types'
import { ENVIRONMENTS } from '../../domain/environments'
import type { HandOff } from '../../domain/handoff/types'
import { Fact, FactList } from '../../ui/FactList'
import { Identifier } from '../../ui/Identifier'
import { AskedRegistration } from './AskedRegistration'

/** What a hand-off asks for, in the vendor's words; `readable`: this tenant may be asked about it. */
export function AskedFacts({
  handOff,
  target,
  readable,
}: {
  handOff: HandOff
  target: { connector: Connector; authType: AuthType } | null
  readable: boolean
}) {
  const { t } = useTranslation('handoff')
  const { values, setup } = handOff
  const label = (id: keyof HandOff['values']) =>
    target?.authType.fields.find((field) => field.id === id)?.label
  const texts = (['tenantId', 'account', 'sharedMailbox'] as const).flatMap((id) => {
    const name = label(id)
    return name && values[id] ? [{ id, name, text: values[id] }] : []
  })
  const environment = label('environment')
  return (
    <FactList look="lined">
      <Fact term={t('asks.purpose')}>{t(`asks.${handOff.purpose}`)}</Fact>
      <Fact term={t('asks.connector')}>
        <span lang="en">{target?.connector.name ?? handOff.connectorId}</span>
      </Fact>
      <Fact term={t('asks.authType')}>
        <span lang="en">{target?.authType.name ?? handOff.authTypeId}</span>
      </Fact>
      {target?.authType.publicApplication ? (
        <Fact term={t('asks.registration')}>{t('asks.publicApplication')}</Fact>
      ) : (
        <Fact term={t('asks.registration')}>
          <AskedRegistration clientId={handOff.clientId} readable={readable} />
        </Fact>
      )}
      <Fact term={t('asks.tenant')}>
        <Identifier value={handOff.tenantId} what={t('asks.tenant')} />
      </Fact>
      {texts.map(({ id, name, text }) => (
        <Fact key={id} term={name} lang="en">
          <code>{text}</code>
        </Fact>
      ))}
      {environment && (
        <Fact term={environment} lang="en">
          <span lang="en">{ENVIRONMENTS[values.environment].label}</span>
        </Fact>
      )}
      {target?.authType.redirect && (
        <Fact term={t('asks.baseUrl')}>
          <code>{setup.baseUrl}</code>
        </Fact>
      )}
    </FactList>
  )
}
