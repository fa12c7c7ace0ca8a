import type { PersonKey } from '../../domain/ids.js';
import type { Profile, Profiles } from '../ports.js';
import { sameValue } from './sameValue.js';
import type { Tables } from './tables.js';

/** What is remembered of persons, in the embedded store. A field given as undefined is one that was not given. */
export class LowdbProfiles implements Profiles {
  constructor(private readonly tables: Tables) {}

  get(person: PersonKey): Promise<Profile | undefined> {
    return this.tables.read(() => this.tables.rows.profiles.get(person));
  }

  async update(person: PersonKey, fields: Omit<Partial<Profile>, 'v' | 'person'>): Promise<Profile> {
    const there: Profile | undefined = this.tables.rows.profiles.get(person);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const next: Profile = { ...there, ...given, v: 1, person };
    if (there && sameValue(there, next)) return (await this.get(person)) ?? this.update(person, fields);
    await this.tables.commit([['profiles', person, next]]);
    return next;
  }
}
