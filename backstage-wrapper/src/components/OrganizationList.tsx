import type {
  Build,
  BuildkiteError,
  BuildkiteErrorChangeEvent,
  BuildkitePipelineList,
  Pipeline,
} from "@buildkite/elements";
import Card from "@material-ui/core/Card";
import { useCallback, useRef, useState } from "react";
import { useHref } from "react-router-dom";
import { OrganizationPipelines } from "../elements.js";
import { useInAppLinks } from "../hooks/use-in-app-links.js";
import { pipelineAddress } from "../view-address.js";
import { LoadError } from "./LoadError.js";

interface OrganizationListProps {
  /** Its slug. */
  readonly organization: string;
  /** Where the page is, within the app. */
  readonly home: string;
}

/** Every pipeline of an organization, whether or not the catalog names it. */
export function OrganizationList({
  organization,
  home,
}: OrganizationListProps) {
  const element = useRef<BuildkitePipelineList>(null);
  const [error, setError] = useState<BuildkiteError>();
  const onErrorChange = useCallback(
    (event: BuildkiteErrorChangeEvent) => setError(event.error),
    [],
  );
  const base = useHref(`${home}/pipelines/${organization}`);
  const hrefFor = useCallback(
    ({ slug }: Pipeline, build?: Build) =>
      `${base}/${slug}${pipelineAddress(undefined, build?.number)}`,
    [base],
  );
  const onClick = useInAppLinks();
  return (
    <Card>
      <OrganizationPipelines
        ref={element}
        organization={organization}
        hrefFor={hrefFor}
        onClick={onClick}
        onErrorChange={onErrorChange}
      >
        {error && (
          <LoadError
            error={error}
            onRetry={() => void element.current?.refresh()}
          />
        )}
      </OrganizationPipelines>
    </Card>
  );
}
