using KspSite.Core;
using KspSite.Core.Domain;

namespace KspSite.Rendering.Site;

/// <summary>Where each page lives. Explicit <c>.html</c>, so that links also work from disk.</summary>
public static class SitePaths
{
    public const string Home = "index.html";
    public const string NotFound = "404.html";
    public const string Accounts = "accounts/index.html";
    public const string Coverage = "coverage/index.html";
    public const string Reviews = "reviews/index.html";
    public const string Actions = "actions/index.html";
    public const string Resources = "resources/index.html";
    public const string Quality = "quality/index.html";
    public const string Workshops = "workshops/index.html";
    public const string Changes = "changes/index.html";
    public const string Data = "data/index.html";
    public const string Search = "search/index.html";
    public const string Method = "method/index.html";
    public const string PortfolioFigures = "method/figures.html";

    public static string AccountFolder(Id<Account> id) => $"accounts/{Links.Slug(id.Value)}/";

    /// <summary>The A3.</summary>
    public static string Account(Id<Account> id) => AccountFolder(id) + "index.html";

    /// <summary>The whole plan in long form: every row that the A3 has no room for.</summary>
    public static string AccountPlan(Id<Account> id) => AccountFolder(id) + "plan.html";

    public static string AccountHistory(Id<Account> id) => AccountFolder(id) + "history.html";

    /// <summary>Every figure of the account with its formula, parts and rows.</summary>
    public static string AccountFigures(Id<Account> id) => AccountFolder(id) + "figures.html";

    /// <summary>An account manager, by name.</summary>
    public static string Person(string name) => $"people/{Links.Slug(name)}.html";

    public static string Channel(Id<Channel> id) => $"coverage/{Links.Slug(id.Value)}.html";

    /// <summary>The sheet for the customer, where a site has several.</summary>
    public static string Customer(Id<Account> id) => $"customer/{Links.Slug(id.Value)}.html";
    /// <summary>Sheets for the reviews due on a date; null: for those overdue or without a date.</summary>
    public static string ReviewPack(DateOnly? date) => $"reviews/pack-{(date is { } day ? Numerals.Text(day) : "overdue")}.html";

    /// <summary>What changed up to a dated export, from the one before it.</summary>
    public static string ChangesUpTo(DateOnly date) => $"changes/{Numerals.Text(date)}.html";

    public static string Rule(string id) => $"quality/{id}.html";

    /// <summary>What the run sheets need to write whole files of the import format.</summary>
    public const string RunSheetTables = "data/workshops/tables.js";

    public static string WorkshopFolder(Id<Workshop> id) => $"workshops/{Links.Slug(id.Value)}/";

    /// <summary>The facilitator's dashboard of one workshop.</summary>
    public static string Workshop(Id<Workshop> id) => WorkshopFolder(id) + "index.html";

    public const string ChartTables = "data/charts/";

    /// <summary>The table under a chart of a page, for download: <c>data/charts/coverage-index-mix-chart.csv</c>.</summary>
    public static string ChartTable(string page, string key) =>
        $"{ChartTables}{page[..^".html".Length].Replace('/', '-')}-{key}.csv";

    /// <summary>The anchor of a figure on the page that explains it.</summary>
    public static string FigureAnchor(string name, Subject subject, Subject page) =>
        subject == page ? name : $"{name}@{subject.TypeCode}-{Links.Slug(subject.Id.Replace('/', '-'))}";
}
