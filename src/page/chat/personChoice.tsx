import { useContext } from 'preact/hooks';
import type { LocalPerson } from '../../server/local/protocol.js';
import { roleText } from '../../texts/page/pageText.js';
import { Language } from '../language.js';
import { byOrganisation } from '../state/conversationView.js';

interface Props {
  readonly label: string;
  readonly people: readonly LocalPerson[];
  readonly side: LocalPerson['side'];
  readonly chosen: string;
  readonly onChoose: (person: string) => void;
}

/** Who one is: the sample people of one side, by organisation, with their roles. */
export function PersonChoice({ label, people, side, chosen, onChoose }: Props) {
  const language = useContext(Language);
  const said = ({ name, role }: LocalPerson) => (role === undefined ? name : `${name} · ${roleText(language, role)}`);
  return (
    <select class="person" aria-label={label} title={label} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {byOrganisation(people, side, language).map(([organisation, members]) => (
        <optgroup key={organisation} label={organisation}>
          {members.map((person) => (
            <option key={person.id} value={person.id}>
              {said(person)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
