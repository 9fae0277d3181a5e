import { Link } from "@backstage/core-components";
import Tab from "@material-ui/core/Tab";
import Tabs from "@material-ui/core/Tabs";
import { makeStyles } from "@material-ui/core/styles";
import { useId, type ReactNode } from "react";
import { useWords } from "../translation.js";

interface PageTabsProps {
  /** Slugs of those whose pipelines may be shown. */
  readonly organizations: readonly string[];
  /** The one whose pipelines are on show; none for those in the catalog. */
  readonly chosen: string | undefined;
  /** Where the page is, within the app. */
  readonly home: string;
  readonly children: ReactNode;
}

const CATALOG = "/";

const useStyles = makeStyles((theme) => ({
  tabs: { marginBottom: theme.spacing(2) },
  tab: { textTransform: "none" },
}));

/** Chooses between the catalog's pipelines and all of an organization. Which are on show stands in the address. */
export function PageTabs(props: PageTabsProps) {
  const { organizations, chosen, home, children } = props;
  const t = useWords();
  const classes = useStyles();
  const id = useId();
  if (organizations.length === 0) return <>{children}</>;
  const value = chosen ?? CATALOG;
  const tabs = [
    { name: CATALOG, label: t("backstage.inCatalog"), to: home || "/" },
    ...organizations.map((organization) => ({
      name: organization,
      label: t("backstage.ofOrganization", { organization }),
      to: `${home}/organizations/${organization}`,
    })),
  ];
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={value}
        indicatorColor="primary"
        textColor="primary"
        variant="scrollable"
        aria-label={t("backstage.whichPipelines")}
      >
        {tabs.map(({ name, label, to }) => (
          <Tab
            key={name}
            id={`${id}-${name}`}
            className={classes.tab}
            component={Link}
            to={to}
            value={name}
            label={label}
            aria-controls={name === value ? `${id}-panel` : undefined}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
      >
        {children}
      </div>
    </>
  );
}
