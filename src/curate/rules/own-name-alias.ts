import { allNamed } from '../names.js';
import type { Rule } from '../rule.js';

export const ownNameAlias: Rule = {
  name: 'own-name-alias',
  why: 'An alias is another way to write a name; the name itself and a second copy of an alias add nothing.',
  exceptions: [],
  check: (knowledge) =>
    allNamed(knowledge).flatMap(({ ref, name, aliases }) =>
      aliases.flatMap((alias, index) => {
        const earlier = [name, ...aliases.slice(0, index)].find((text) => text.toLowerCase() === alias.toLowerCase());
        const message = 'an alias says the name or another alias again';
        return earlier === undefined
          ? []
          : [{ ref, path: ['aliases', index], message, value: alias, fix: 'Remove it.' }];
      }),
    ),
};
