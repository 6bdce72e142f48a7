namespace KspSite.Rendering.Theming;

/// <summary>
/// Markup that we made ourselves: charts, the drawn organisation, Markdown without raw HTML. The only thing that a template
/// writes without encoding.
/// </summary>
public sealed record SafeHtml(string Markup);
