using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KspSite.Browser.Tests.Browsing;

/// <summary>What can be told of a PDF that Chromium printed: it writes its page objects uncompressed.</summary>
internal static partial class Pdf
{
    /// <summary>Width and height of every page, rounded to millimetres.</summary>
    public static IReadOnlyList<(int Width, int Height)> PagesOf(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return [.. Page().Matches(text).Select(page => Box().Match(page.Value)).Select(box => (Millimetres(box.Groups["width"].Value), Millimetres(box.Groups["height"].Value)))];
    }

    private static int Millimetres(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s).*?endobj", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Page();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)\s*\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Box();
}
