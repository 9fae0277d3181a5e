import type { Entity } from "@backstage/catalog-model";
import { WarningPanel } from "@backstage/core-components";
import { EntityRefLinks } from "@backstage/plugin-catalog-react";
import Card from "@material-ui/core/Card";
import TextField from "@material-ui/core/TextField";
import Typography from "@material-ui/core/Typography";
import { makeStyles } from "@material-ui/core/styles";
import { useMemo } from "react";
import { useSearchParams } from "react-router-dom";
import {
  searchPipelines,
  type CatalogPipeline,
  type CatalogPipelines,
} from "../catalog-pipelines.js";
import { useWords } from "../translation.js";
import { Summary } from "./Summary.js";

interface PipelineListProps extends CatalogPipelines {
  /** Where the page is, within the app. */
  readonly home: string;
  readonly branch: string | undefined;
}

const useStyles = makeStyles((theme) => ({
  search: { maxWidth: 420, marginBottom: theme.spacing(2) },
  // On a page's own ground, the label of the field would be too pale.
  field: { backgroundColor: theme.palette.background.paper },
  list: { margin: 0, padding: 0, listStyle: "none" },
  row: {
    padding: theme.spacing(1.5, 2),
    "& + &": { borderTop: `1px solid ${theme.palette.divider}` },
  },
  owners: { marginTop: theme.spacing(0.5) },
  wrong: { marginBottom: theme.spacing(2) },
}));

/** The catalog's pipelines, a row each, to be searched by name. Rows out of sight ask for nothing. */
export function PipelineList(props: PipelineListProps) {
  const { pipelines, wrong, home, branch } = props;
  const t = useWords();
  const classes = useStyles();
  const [query, setQuery] = useSearchParams();
  const text = query.get(SEARCH) ?? "";
  const found = useMemo(
    () => searchPipelines(pipelines, text),
    [pipelines, text],
  );
  return (
    <>
      {wrong.length > 0 && (
        <div className={classes.wrong}>
          <WrongEntities entities={wrong} />
        </div>
      )}
      <TextField
        className={classes.search}
        fullWidth
        type="search"
        variant="outlined"
        size="small"
        label={t("backstage.search")}
        placeholder={t("backstage.searchHint")}
        InputProps={{ className: classes.field }}
        value={text}
        onChange={({ target: { value } }) =>
          setQuery((before) => searching(before, value), { replace: true })
        }
      />
      {found.length === 0 ? (
        <Typography role="status">
          {t("backstage.noMatch", { text })}
        </Typography>
      ) : (
        <Card>
          <ul className={classes.list} aria-label={t("backstage.pipelines")}>
            {found.map((pipeline) => (
              <li key={pipeline.slug} className={classes.row}>
                <Row pipeline={pipeline} home={home} branch={branch} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

const SEARCH = "q";

/** The query with another text to search for; the rest of it belongs to others. */
function searching(query: URLSearchParams, text: string): URLSearchParams {
  const next = new URLSearchParams(query);
  if (text === "") next.delete(SEARCH);
  else next.set(SEARCH, text);
  return next;
}

interface RowProps {
  readonly pipeline: CatalogPipeline;
  readonly home: string;
  readonly branch: string | undefined;
}

function Row({ pipeline: { slug, entities }, home, branch }: RowProps) {
  const t = useWords();
  const classes = useStyles();
  return (
    <>
      <Summary
        variant="row"
        pipeline={slug}
        branch={branch}
        home={`${home}/pipelines/${slug}`}
      />
      <Typography className={classes.owners} variant="body2" component="div">
        {t("backstage.ofEntities")}{" "}
        <EntityRefLinks entityRefs={[...entities]} />
      </Typography>
    </>
  );
}

function WrongEntities({ entities }: { readonly entities: readonly Entity[] }) {
  const t = useWords();
  const title = t("backstage.annotation.wrongEntities", {
    count: entities.length,
  });
  return (
    <WarningPanel title={title}>
      <EntityRefLinks entityRefs={[...entities]} />
    </WarningPanel>
  );
}
