import { Link } from "@backstage/core-components";
import Tab from "@material-ui/core/Tab";
import Tabs from "@material-ui/core/Tabs";
import TextField from "@material-ui/core/TextField";
import { makeStyles } from "@material-ui/core/styles";
import { useId, type ReactNode } from "react";
import { useNavigate } from "react-router-dom";
import { pipelineSwitched } from "../analytics.js";
import type { AnnotatedPipeline } from "../annotations.js";
import { useCapture } from "../hooks/use-capture.js";
import { tabNames } from "../tab-names.js";
import { useWords } from "../translation.js";
import { pipelineAddress } from "../view-address.js";

/** As many tabs as are taken in at a glance; beyond, a list to choose from. */
const MAX_TABS = 5;

interface SwitcherProps {
  readonly pipelines: readonly AnnotatedPipeline[];
  /** The slug of the one on show; none where the address names another. */
  readonly chosen: string | undefined;
  /** Where the view is, for links within the app. */
  readonly mount: string;
  /** What is shown of the chosen one. */
  readonly children: ReactNode;
}

/** Chooses among an entity's pipelines. Which one is on show stands in the address. */
export function PipelineSwitcher(props: SwitcherProps) {
  if (props.pipelines.length < 2) return <>{props.children}</>;
  return props.pipelines.length <= MAX_TABS ? (
    <PipelineTabs {...props} />
  ) : (
    <PipelineSelect {...props} />
  );
}

const useStyles = makeStyles((theme) => ({
  switcher: { marginBottom: theme.spacing(2) },
  tab: { textTransform: "none" },
}));

function PipelineTabs({ pipelines, chosen, mount, children }: SwitcherProps) {
  const t = useWords();
  const classes = useStyles();
  const capture = useCapture();
  const id = useId();
  const names = tabNames(pipelines);
  return (
    <>
      <Tabs
        className={classes.switcher}
        value={chosen ?? false}
        indicatorColor="primary"
        textColor="primary"
        variant="scrollable"
        aria-label={t("backstage.pipelines")}
      >
        {pipelines.map(({ slug }, index) => (
          <Tab
            key={slug}
            id={`${id}-${slug}`}
            className={classes.tab}
            component={Link}
            noTrack
            to={mount + pipelineAddress(slug)}
            value={slug}
            label={names[index]}
            aria-controls={slug === chosen ? `${id}-panel` : undefined}
            onClick={() => capture(pipelineSwitched(slug))}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={chosen === undefined ? undefined : `${id}-${chosen}`}
      >
        {children}
      </div>
    </>
  );
}

function PipelineSelect({ pipelines, chosen, mount, children }: SwitcherProps) {
  const t = useWords();
  const classes = useStyles();
  const capture = useCapture();
  const navigate = useNavigate();
  const id = useId();
  return (
    <>
      <TextField
        className={classes.switcher}
        id={id}
        select
        variant="outlined"
        size="small"
        label={t("backstage.pipeline")}
        InputLabelProps={SHRUNK}
        SelectProps={NATIVE}
        value={chosen ?? ""}
        onChange={({ target: { value } }) => {
          capture(pipelineSwitched(value));
          navigate(mount + pipelineAddress(value));
        }}
      >
        {chosen === undefined && <option value="" />}
        {pipelines.map(({ slug, label }) => (
          <option key={slug} value={slug}>
            {label === undefined ? slug : `${label} (${slug})`}
          </option>
        ))}
      </TextField>
      {children}
    </>
  );
}

const NATIVE = { native: true };
const SHRUNK = { shrink: true };
