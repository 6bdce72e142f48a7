namespace KspSite.Browser.Tests.Browsing;

/// <summary>The Chromium of this machine. Nothing is ever downloaded.</summary>
internal static class InstalledBrowser
{
    // The one without windows is the same engine and lays out the same pages in two thirds of the time.
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public static string Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : Usual.FirstOrDefault(File.Exists) ?? Usual[0];

    public static bool IsThere => File.Exists(Path);

    public static string Missing => $"No browser at {Path}: install Debian's chromium-headless-shell or chromium, or name another in CHROMIUM_PATH.";

    /// <summary>A build server without a browser would be green for nothing, so there its absence is a failure.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    // Nothing but the pages may speak on the network: the tests count every request.
    public static string[] Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>For pages that nobody clicks: one thread lays them out and draws them, which takes a fourth less of the processor. Clicks and keys never arrive.</summary>
    public static string[] ArgumentsForReading { get; } = [.. Arguments, "--disable-threaded-compositing"];
}
