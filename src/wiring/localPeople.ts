import type { Directory } from '../directory/openDirectory.js';
import type { Bilingual, Language } from '../domain/language.js';
import type { LocalPerson } from '../server/local/protocol.js';

/** Whom a local tester can be: the people whom the files name, partners first, in the files' order. */
export function localPeople({ partners, reps, rolesThatMayFile }: ReturnType<Directory['listed']>): readonly LocalPerson[] {
  return [
    ...partners.flatMap(({ tenantId, name, users }) =>
      users.map((user) => ({
        ...person(user, name),
        tenant: tenantId,
        side: 'partner' as const,
        role: user.role,
        mayFile: rolesThatMayFile.has(user.role),
      })),
    ),
    ...reps.representatives.map((rep) => {
      const organisation = reps.tenants.find(({ tenantId }) => tenantId === rep.tenantId)?.name;
      return { ...person(rep, organisation), tenant: rep.tenantId, side: 'rep' as const };
    }),
  ];
}

function person(
  { aadObjectId, name, locale }: { readonly aadObjectId: string; readonly name: string; readonly locale?: Language | undefined },
  organisation: Bilingual | undefined,
): Pick<LocalPerson, 'id' | 'name' | 'organisation' | 'locale'> {
  const language = locale ?? 'zh-CN';
  return { id: aadObjectId, name, organisation: organisation?.[language] ?? '', locale: language === 'en' ? 'en-US' : 'zh-CN' };
}
