using KspSite.Core.Audiences;

namespace KspSite.Rendering.Site;

/// <summary>
/// The family that a site path belongs to, told from the path alone: so a link to a page that an audience does not get can be
/// told from a link that is broken.
/// </summary>
public static class PathFamilies
{
    private static readonly (string Prefix, PageFamily Family)[] Folders =
    [
        ("accounts/", PageFamily.Accounts),
        ("coverage/", PageFamily.Coverage),
        ("reviews/", PageFamily.Reviews),
        ("actions/", PageFamily.Actions),
        ("resources/", PageFamily.Resources),
        ("people/", PageFamily.People),
        ("quality/", PageFamily.Quality),
        ("workshops/", PageFamily.Workshops),
        ("changes/", PageFamily.Changes),
        ("method/", PageFamily.Method),
        ("pages/", PageFamily.Texts),
        ("customer/", PageFamily.CustomerSheet),
    ];

    /// <summary>Null for what every site has (a front page, whatever it holds; assets) and for the tables under charts.</summary>
    public static PageFamily? Of(string path)
    {
        if (path is SitePaths.NotFound) return PageFamily.Portfolio;
        if (path.StartsWith(SitePaths.ChartTables, StringComparison.Ordinal)) return null;
        if (path.StartsWith("data/", StringComparison.Ordinal)) return PageFamily.Data;
        if (path.StartsWith("accounts/", StringComparison.Ordinal) && path.EndsWith("/history.html", StringComparison.Ordinal)) return PageFamily.Reviews;
        if (path.StartsWith("workshops/", StringComparison.Ordinal) && path.EndsWith("/evaluation.html", StringComparison.Ordinal)) return PageFamily.Evaluation;
        foreach (var (prefix, family) in Folders)
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal)) return family;
        }
        return null;
    }
}
