namespace KspSite.Core;

/// <summary>The two languages of the product. Input may mix them; a site is written in one at a time.</summary>
public enum Language
{
    Zh,
    En,
}

/// <summary>One text in both languages. Neither is empty; neither is a translation key.</summary>
public readonly record struct Words(string Zh, string En)
{
    public string In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>The same text in both languages: names, codes and figures.</summary>
    public static Words Same(string text) => new(text, text);
}
