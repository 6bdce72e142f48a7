namespace KspSite.Browser.Tests.Browsing;

/// <summary>Pages made from one template share a kind: their path with a star in place of each id.</summary>
internal static class PageKind
{
    public static string Of(string page) => page.Split('/') switch
    {
        [var name] => name,
        [var folder, "index.html"] => folder + "/index.html",
        ["method" or "data", _] => page,
        [var folder, _] => folder + "/*.html",
        [var folder, .., var name] => folder + "/*/" + name,
        [] => page,
    };
}
