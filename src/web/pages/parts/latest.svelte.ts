/** The newest answer to a question that is asked again whenever what it reads changes; the last one stays until then. */

/** Keeps what was answered last; where an answer fails, says why. Call while a component is set up. */
export class Latest<Answer> {
  now = $state.raw<Answer | undefined>();
  trouble = $state('');

  constructor(ask: () => Promise<Answer> | undefined) {
    let newest = 0;
    $effect(() => {
      const own = ++newest;
      const isNewest = () => own === newest;
      ask()?.then(
        (answer) => {
          if (!isNewest()) return;
          this.now = answer;
          this.trouble = '';
        },
        (error: unknown) => {
          if (isNewest()) this.trouble = (error as Error).message;
        },
      );
    });
  }
}
