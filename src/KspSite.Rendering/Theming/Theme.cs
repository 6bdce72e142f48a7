using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using KspSite.Core;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Theming;

/// <summary>
/// A theme's files, its templates parsed strictly, its words in the site's language. A theme is data: it can loop and choose,
/// and nothing else.
/// </summary>
public sealed partial class Theme
{
    private readonly Dictionary<string, IFluidTemplate> _templates = [];
    private readonly Dictionary<string, string> _sources = [];
    private readonly ConcurrentBag<PageText> _spare = [];
    private readonly TemplateOptions _options;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Theme(Language language, InterfaceStrings strings, ImmutableArray<ThemeAsset> assets, TemplateOptions options) =>
        (Language, Strings, Assets, _options) = (language, strings, assets, options);

    /// <summary>The language that the theme speaks: a site in two languages has a theme for each.</summary>
    public Language Language { get; }

    /// <summary>As in <c>html lang</c>, and the name of the file of strings: zh-CN or en.</summary>
    public string LanguageCode => CodeOf(Language);

    public InterfaceStrings Strings { get; }

    /// <summary>Files under <c>assets/</c>, by path; copied to the site as they are.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    // Chinese stays readable; < > & " ' are encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Parses every template. The first that cannot be parsed stops the build (TH-01).</summary>
    public static Theme Parse(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, Language language)
    {
        var stringsPath = $"strings/{CodeOf(language)}.json";
        if (!files.TryGetValue(stringsPath, out var json)) throw Missing(stringsPath);
        var strings = InterfaceStrings.Parse("theme/" + stringsPath, json.Span);
        var assets = files.Where(f => f.Key.StartsWith("assets/", StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new ThemeAsset(f.Key, f.Value)).ToImmutableArray();
        var options = TemplateFilters.Options(strings, new Formats(language));
        var theme = new Theme(language, strings, assets, options);
        var parser = new FluidParser(new FluidParserOptions { AllowFunctions = false });
        var parts = new Dictionary<string, string>();
        foreach (var (path, bytes) in files.Where(f => f.Key.EndsWith(".liquid", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var source = Encoding.UTF8.GetString(bytes.Span);
            var name = path[..^".liquid".Length];
            var worded = WithWords(source, strings);
            if (!parser.TryParse(worded, out var template, out var error)) throw Unparsable(path, error);
            theme._templates[name] = TemplateLimits.MayHoldRange(source) ? TemplateLimits.Bounded(template) : template;
            theme._sources[name] = source;
            if (name.StartsWith("parts/", StringComparison.Ordinal)) parts[name] = worded;
        }
        options.FileProvider = new TemplateFiles(parts);
        // Parts are parsed where they are first used.
        if (parts.Values.Any(TemplateLimits.MayHoldRange)) options.TemplateParsed = (_, template) => TemplateLimits.Bounded(template);
        return theme;
    }

    // The interface's words do not change while a site is made: put into the templates once, and not looked up on each page.
    // What is not known, and what would be read as a tag, is left to be met when it is rendered.
    private static string WithWords(string source, InterfaceStrings strings) => ConstantWords().Replace(source, match =>
        strings.Find(match.Groups["key"].Value) is { } text && !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal)
            ? Encoder.Encode(text) : match.Value);

    [GeneratedRegex(@"\{\{ '(?<key>[\w.-]+)' \| t \}\}", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ConstantWords();

    /// <summary>Names of the parts that a template uses, as they are written out: <c>parts/person</c>. May repeat.</summary>
    public static IEnumerable<string> PartsUsedIn(string source) => TemplateCircles.Uses(source).Select(u => u.Part);

    private static string CodeOf(Language language) => language == Language.Zh ? "zh-CN" : "en";

    /// <summary>Renders a page into its layout. Faults name the template and, where it can be told, the line (TH-01).</summary>
    public string Render(string template, TemplateVariables variables) => Render(template, variables, page => page.ToString());

    /// <summary>As <see cref="Render(string, TemplateVariables)"/>, in UTF-8 without a mark.</summary>
    public byte[] RenderUtf8(string template, TemplateVariables variables) => Render(template, variables, page =>
    {
        var bytes = new byte[Utf8.GetByteCount(page.Written)];
        Utf8.GetBytes(page.Written, bytes);
        return bytes;
    });

    private T Render<T>(string template, TemplateVariables variables, Func<PageText, T> result)
    {
        var (content, page) = (Take(), Take());
        RenderOne(template, variables, null, content);
        RenderOne(variables.Single is null ? "layouts/page" : "layouts/single", variables, content, page);
        var rendered = result(page);
        // After a fault they are not given back: nothing is left half written in them.
        GiveBack(content);
        GiveBack(page);
        return rendered;
    }

    // The few pages of the whole portfolio may be a thousand times as long as all others: their room is not kept for the next ones.
    private void GiveBack(PageText text)
    {
        if (text.Room <= MostRoomKept) _spare.Add(text);
    }

    // In characters.
    private const int MostRoomKept = 1 << 20;

    private PageText Take()
    {
        if (!_spare.TryTake(out var text)) return new PageText();
        text.Clear();
        return text;
    }

    private void RenderOne(string name, TemplateVariables variables, PageText? content, PageText writer)
    {
        if (!_templates.TryGetValue(name, out var template)) throw Missing(name + ".liquid");
        var context = new TemplateContext(_options);
        context.AmbientValues[TemplateFilters.Root] = variables.Root;
        context.AmbientValues[TemplateFilters.Page] = variables.PagePath;
        context.SetValue("site", ModelValues.Of(variables.Site));
        context.SetValue("page", ModelValues.Of(variables.Page));
        context.SetValue("model", ModelValues.Of(variables.Model));
        if (variables.Single is { } single) context.SetValue("single", ModelValues.Of(single));
        if (content is not null) SetContent(context, content, variables.HasOutline);
        try
        {
            // Everything is in memory: the task is done when it returns.
            template.RenderAsync(writer, Encoder, context).AsTask().GetAwaiter().GetResult();
        }
        catch (TemplateFaultException)
        {
            throw;
        }
        catch (Exception e) when (e is EndlessTemplateException || IsLimitOfFluid(e))
        {
            throw Endless(name, variables, e);
        }
        catch (Exception e) when (e is FluidException or InvalidOperationException or ArgumentException or FileNotFoundException or NotSupportedException)
        {
            throw Failed(name, variables, e);
        }
    }

    // The layout writes the content whole, or its opening, the list of contents and the rest: a theme's own layout need not know of the list.
    private static void SetContent(TemplateContext context, PageText content, bool hasOutline)
    {
        var outline = hasOutline ? Outline.Of(content.Written) : Outline.None;
        context.SetValue("content", new RenderedContent(content, ..));
        context.SetValue("opening", new RenderedContent(content, ..outline.Opening));
        context.SetValue("rest", new RenderedContent(content, outline.Opening..));
        context.SetValue("outline", ModelValues.Of(outline.Entries));
    }

    private TemplateFaultException Failed(string name, TemplateVariables variables, Exception e)
    {
        var (template, line) = PlaceOf(name, e.Message);
        return new(
            new Finding
            {
                Id = FaultKinds.TemplateError.Id,
                Severity = Severity.Error,
                Where = new SourceRef($"theme/{template}.liquid", line),
                Message = new($"模板无法生成页面 {variables.PagePath}。", $"The template cannot make the page {variables.PagePath}."),
                Found = e.Message,
                Remedy = new("请改正模板中的名称；可用的名称见内置主题的同名模板。", "Correct the name in the template; the built-in template of the same name shows what there is."),
            },
            e);
    }

    // It says the same of too many steps and of a part within a part within a part.
    private static bool IsLimitOfFluid(Exception e) => e is InvalidOperationException && e.Message.StartsWith("The maximum ", StringComparison.Ordinal);

    private TemplateFaultException Endless(string name, TemplateVariables variables, Exception e)
    {
        var circle = TemplateCircles.In(_sources);
        return new(
            new Finding
            {
                Id = FaultKinds.TemplateError.Id,
                Severity = Severity.Error,
                Where = circle ?? new SourceRef($"theme/{name}.liquid"),
                Message = new($"模板循环不止，无法生成页面 {variables.PagePath}。", $"The template goes on without end and cannot make the page {variables.PagePath}."),
                Found = e is EndlessTemplateException ? e.Message : null,
                Remedy = circle is not null
                    ? new("这个片段直接或间接地引用了自己：请去掉这一行的引用。", "This part uses itself, at once or by way of others: take the tag on this line away.")
                    : new("请检查 {% for %} 的范围和嵌套：循环的次数太多，或输出太长。", "Look at the ranges and the nesting of its {% for %}: there are too many rounds, or too much text."),
            },
            e);
    }

    // Fluid names the misspelt variable or filter, but neither template nor line: look it up where it is written.
    private (string Template, int Line) PlaceOf(string name, string message)
    {
        if (Quoted().Match(message) is not { Success: true } match) return (name, 0);
        var word = match.Groups["name"].Value;
        foreach (var candidate in (IEnumerable<string>)[name, .. _sources.Keys.Where(k => k.StartsWith("parts/", StringComparison.Ordinal))])
        {
            var lines = _sources[candidate].Split('\n');
            var index = Array.FindIndex(lines, l => Regex.IsMatch(l, $@"[.\s|{{]{Regex.Escape(word)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
            if (index >= 0) return (candidate, index + 1);
        }
        return (name, 0);
    }

    private static TemplateFaultException Unparsable(string path, string error)
    {
        var line = Position().Match(error) is { Success: true } at ? int.Parse(at.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new(new Finding
        {
            Id = FaultKinds.TemplateError.Id,
            Severity = Severity.Error,
            Where = new SourceRef("theme/" + path, line),
            Message = new("模板的写法有误。", "The template cannot be parsed."),
            Found = error.Split('\n')[0],
            Remedy = new("请检查这一行的 {{ }} 和 {% %} 是否成对。", "Check that {{ }} and {% %} are balanced on this line."),
        });
    }

    private static TemplateFaultException Missing(string path) => new(new Finding
    {
        Id = FaultKinds.TemplateError.Id,
        Severity = Severity.Error,
        Where = new SourceRef("theme/" + path),
        Message = new("主题缺少这个文件。", "The theme has no such file."),
        Remedy = new("请恢复它；内置主题里有一份。", "Restore it; the built-in theme has a copy."),
    });

    [GeneratedRegex(@"\((?<line>\d+):\d+\)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Position();

    [GeneratedRegex(@"'(?<name>[\w-]+)'", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Quoted();
}

/// <summary>A file of the theme that goes into the site unchanged.</summary>
public sealed record ThemeAsset(string Path, ReadOnlyMemory<byte> Content);

/// <summary>What a template sees. <paramref name="Root"/> leads from the page to the site's root: "", "../" or "../../".</summary>
public sealed record TemplateVariables(object Site, object Page, object Model, string PagePath, string Root)
{
    /// <summary>For the layout of a single file; null for a page of a site.</summary>
    public object? Single { get; init; }

    /// <summary>Whether the layout gets a list of contents where the page is long.</summary>
    public bool HasOutline { get; init; }
}
