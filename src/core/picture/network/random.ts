/** Numbers from 0 to 1, without 1, that are the same each time: a linear congruential generator with the constants of Numerical Recipes. */
export function sameNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
