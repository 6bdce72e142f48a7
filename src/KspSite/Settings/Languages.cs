namespace KspSite.Settings;

/// <summary>How the two languages are named on the command line and in site.yaml.</summary>
internal static class Languages
{
    public static string Code(this Language language) => language == Language.Zh ? "zh-CN" : "en";

    /// <summary><c>zh-CN</c> and <c>en</c>, in any case.</summary>
    public static bool TryParse(string code, out Language language)
    {
        language = code.Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Zh;
        return language == Language.En || code.Equals("zh-CN", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The language of a locale such as <c>zh_CN.UTF-8</c>: any Chinese is zh, anything else en.</summary>
    public static Language OfLocale(string locale) =>
        locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
