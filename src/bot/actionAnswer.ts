/** The answer to an Action.Execute, as the Universal Action Model wants it: always status 200 with a card or a sentence. */
export type ActionAnswer = { readonly card: Readonly<Record<string, unknown>> } | { readonly text: string };

/** The body of the invoke response. */
export function actionAnswerBody(answer: ActionAnswer): Record<string, unknown> {
  return 'card' in answer
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text };
}
