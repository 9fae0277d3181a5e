import { Link, WarningPanel } from "@backstage/core-components";
import { describeError } from "@buildkite/elements/messages";
import Typography from "@material-ui/core/Typography";
import { makeStyles } from "@material-ui/core/styles";
import type { AnnotationProblem } from "../annotations.js";
import { DOCUMENTATION } from "../documentation.js";
import { useWords } from "../translation.js";
import { useMessages } from "./Connection.js";

const useStyles = makeStyles((theme) => ({
  panel: { marginBottom: theme.spacing(2) },
  problems: { margin: 0, padding: 0, listStyle: "none" },
  problem: { marginBottom: theme.spacing(1.5), overflowWrap: "anywhere" },
  example: {
    display: "block",
    marginTop: theme.spacing(0.5),
    fontFamily: "monospace",
  },
}));

/** What is wrong in an entity's annotations, and what would be right; nothing if all is well. */
export function AnnotationProblems({
  problems,
}: {
  readonly problems: readonly AnnotationProblem[];
}) {
  const annotations = [
    ...new Set(problems.map(({ annotation }) => annotation)),
  ];
  return (
    <>
      {annotations.map((annotation) => (
        <ProblemsOf
          key={annotation}
          annotation={annotation}
          problems={problems.filter((one) => one.annotation === annotation)}
        />
      ))}
    </>
  );
}

interface ProblemsOfProps {
  readonly annotation: string;
  readonly problems: readonly AnnotationProblem[];
}

function ProblemsOf({ annotation, problems }: ProblemsOfProps) {
  const t = useWords();
  const classes = useStyles();
  return (
    <div className={classes.panel}>
      <WarningPanel
        title={t("backstage.annotation.title", { annotation })}
        defaultExpanded
      >
        <ul className={classes.problems}>
          {problems.map((problem, index) => (
            // Two wrong values may look the same once they are fit to be shown.
            <li key={index} className={classes.problem}>
              <Problem problem={problem} />
            </li>
          ))}
        </ul>
        <Link to={DOCUMENTATION}>{t("backstage.annotation.readMore")}</Link>
      </WarningPanel>
    </div>
  );
}

function Problem({ problem }: { readonly problem: AnnotationProblem }) {
  const { annotation, value, reason, example, error } = problem;
  const t = useWords();
  const classes = useStyles();
  const { errors } = useMessages();
  const details = error ? describeError(errors, error).message : value;
  return (
    <>
      <Typography>
        {t(`backstage.annotation.reasons.${reason}`, { value, details })}
      </Typography>
      <Typography variant="body2" component="div">
        {t("backstage.annotation.right")}
        <code className={classes.example}>
          {annotation}: {example}
        </code>
      </Typography>
    </>
  );
}
