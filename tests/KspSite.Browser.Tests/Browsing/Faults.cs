namespace KspSite.Browser.Tests.Browsing;

/// <summary>Assertions whose failure lists everything, where a collection's own would stop after five.</summary>
internal static class Faults
{
    public static void None(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
