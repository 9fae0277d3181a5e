import { WarningPanel } from "@backstage/core-components";
import type { BuildkiteError } from "@buildkite/elements";
import { describeError } from "@buildkite/elements/messages";
import Button from "@material-ui/core/Button";
import { useMessages } from "./Connection.js";

/** Why an element has nothing to show, in Backstage's own panel; it stands in the slot `error`. */
export function LoadError({
  error,
  onRetry,
}: {
  readonly error: BuildkiteError;
  readonly onRetry: () => void;
}) {
  const messages = useMessages();
  const { message, advice } = describeError(messages.errors, error);
  return (
    <div slot="error">
      <WarningPanel severity="error" title={message} defaultExpanded>
        <p>{advice}</p>
        <Button variant="outlined" onClick={onRetry}>
          {messages.common.retry}
        </Button>
      </WarningPanel>
    </div>
  );
}
