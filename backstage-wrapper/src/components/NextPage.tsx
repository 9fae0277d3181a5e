import { Content } from "@backstage/core-components";
import { makeStyles } from "@material-ui/core/styles";
import { PipelinesPage, type PipelinesPageProps } from "./PipelinesPage.js";

const useStyles = makeStyles({
  // The heading that the new frontend system draws has room below it, and stands in this far.
  content: { paddingTop: 0, paddingInline: "var(--bui-space-5, 20px)" },
});

/** The page of all pipelines below a heading that is not its own. */
export function NextPage(props: PipelinesPageProps) {
  const classes = useStyles();
  return (
    <Content className={classes.content}>
      <PipelinesPage {...props} />
    </Content>
  );
}
