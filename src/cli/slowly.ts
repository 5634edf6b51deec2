/** Nobody reads faster than this. In ms. */
const INTERVAL = 100;

/** Says only now and then what would be said again and again; never at once, so that what is quick stays quiet. */
export function slowly(say: (text: string) => void, now: () => number = Date.now): (text: string) => void {
  let last = now();
  return (text) => {
    const time = now();
    if (time - last < INTERVAL) return;
    last = time;
    say(text);
  };
}
