using System.Globalization;

namespace KspSite.Tests;

/// <summary>How often a test with chance in it tries: a few times by default, as often as KSPSITE_ROUNDS says for a proof.</summary>
internal static class Rounds
{
    public static int Of(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("KSPSITE_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : usual;
}
