namespace KspSite.Tests;

/// <summary>Files of the repository itself.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(() => RootOf(AppContext.BaseDirectory));

    public static string Path(string relative) => System.IO.Path.Combine(Root.Value, relative);

    private static string RootOf(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "KspSite.sln")) ? folder
            : RootOf(System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside the repository"));
}
