/**
 * The function with its answers kept, at most `max` of them: what was not asked for the longest goes first. The same
 * question gives the same answer either way.
 */
export function remembered<Answer>(max: number, work: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    const known = answers.get(question);
    const answer = known === undefined ? work(question) : known;
    // A Map keeps the order in which its keys came, so a key that is put back is the newest.
    answers.delete(question);
    answers.set(question, answer);
    if (answers.size > max) answers.delete(answers.keys().next().value!);
    return answer;
  };
}
