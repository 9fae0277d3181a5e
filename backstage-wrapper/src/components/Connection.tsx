import { useApi } from "@backstage/core-plugin-api";
import { useTheme } from "@material-ui/core/styles";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { english, type Messages } from "@buildkite/elements/messages";
import { buildkiteApiRef } from "../api.js";
import { Provider } from "../elements.js";
import { useLanguage } from "../hooks/use-language.js";
import { useSettings } from "../hooks/use-settings.js";
import { buildkiteTheme } from "../theme.js";
import { useTranslatedMessages } from "../translation.js";

/**
 * What every element below needs from Backstage: the way to Buildkite, the app's settings,
 * its language and its theme. Cards and tabs have the same client, and so ask once.
 */
export function Connection({ children }: { readonly children: ReactNode }) {
  const { proxyPath, pageSize, maxRequestsPerMinute, links } = useSettings();
  const client = useApi(buildkiteApiRef).at(proxyPath);
  const messages = useTranslatedMessages();
  const language = useLanguage();
  const theme = useTheme();
  const style = useMemo(
    () => ({ ...buildkiteTheme(theme), ...LOG_HEIGHT }),
    [theme],
  );
  return (
    <Provider
      client={client}
      messages={messages}
      perPage={pageSize}
      requestsPerMinute={maxRequestsPerMinute}
      hideBuildkiteLinks={!links}
      lang={language}
      style={style}
    >
      <MessagesContext.Provider value={messages}>
        {children}
      </MessagesContext.Provider>
    </Provider>
  );
}

/** The elements' words, for what stands in their slots. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** Below a portal's header and tabs, a log that is followed shows its end without scrolling the page. */
const LOG_HEIGHT = { "--buildkite-log-height": "max(24rem, 100dvh - 22rem)" };

const MessagesContext = createContext<Messages>(english);
