/** Whether the browser lets this page notify: `default` until somebody is asked. */
export type Consent = NotificationPermission | "unsupported";

export function consentToNotify(): Consent {
  return "Notification" in globalThis ? Notification.permission : "unsupported";
}

/** Asks whoever looks at the page; only what they do themselves may lead here. */
export async function askToNotify(): Promise<Consent> {
  if (consentToNotify() !== "default") return consentToNotify();
  try {
    return await Notification.requestPermission();
  } catch {
    // A frame that may not even ask is told so by an error.
    return "denied";
  }
}

interface News {
  readonly title: string;
  readonly body: string;
  /** A later one of the same name takes the place of this one. */
  readonly tag: string;
  readonly onOpen: () => void;
}

/** False where the browser shows none after all. */
export function notify({ title, body, tag, onOpen }: News): boolean {
  if (consentToNotify() !== "granted") return false;
  try {
    const notification = new Notification(title, { body, tag });
    notification.onclick = () => {
      notification.close();
      onOpen();
    };
    return true;
  } catch {
    // Chrome on Android shows those of service workers alone.
    return false;
  }
}
