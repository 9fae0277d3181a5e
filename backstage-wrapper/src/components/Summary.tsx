import type {
  BuildkiteError,
  BuildkiteErrorChangeEvent,
  BuildkitePipelineSummary,
} from "@buildkite/elements";
import { makeStyles } from "@material-ui/core/styles";
import { useCallback, useMemo, useRef, useState } from "react";
import { useHref } from "react-router-dom";
import { PipelineSummary } from "../elements.js";
import { useInAppLinks } from "../hooks/use-in-app-links.js";
import { pipelineAddress } from "../view-address.js";
import { LoadError } from "./LoadError.js";

interface SummaryProps {
  /** `organization/pipeline`. */
  readonly pipeline: string;
  /** Shown in place of the pipeline's name. */
  readonly label?: string | undefined;
  /** Instead of the default branch. */
  readonly branch?: string | undefined;
  readonly variant: "card" | "row";
  /** Where the app shows the pipeline, if it does. */
  readonly home: string | undefined;
  /** Says there which of several pipelines is meant. */
  readonly choose?: boolean;
}

const useStyles = makeStyles({
  // What it stands in is framed already.
  summary: { "&::part(frame)": { border: 0, padding: 0 } },
});

/** How a pipeline fares, with links to where the app shows it. */
export function Summary(props: SummaryProps) {
  const { pipeline, label, branch, variant, home, choose = false } = props;
  const classes = useStyles();
  const element = useRef<BuildkitePipelineSummary>(null);
  const [error, setError] = useState<BuildkiteError>();
  const onErrorChange = useCallback(
    (event: BuildkiteErrorChangeEvent) => setError(event.error),
    [],
  );
  const base = useHref(home ?? "").replace(/\/+$/, "");
  const chosen = choose ? pipeline : undefined;
  const hrefFor = useMemo(
    () =>
      home === undefined
        ? undefined
        : ({ build }: { readonly build?: number }) =>
            base + pipelineAddress(chosen, build),
    [home, base, chosen],
  );
  const onClick = useInAppLinks();
  return (
    <PipelineSummary
      ref={element}
      className={classes.summary}
      pipeline={pipeline}
      label={label ?? ""}
      branch={branch ?? ""}
      variant={variant}
      hrefFor={hrefFor}
      onClick={onClick}
      onErrorChange={onErrorChange}
    >
      {error && variant === "card" && (
        <LoadError
          error={error}
          onRetry={() => void element.current?.refresh()}
        />
      )}
    </PipelineSummary>
  );
}
