using System.Globalization;
using Fluid;
using Fluid.Values;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Theming;

/// <summary>The filters of our templates: words, links and formats. They show values; they compute none.</summary>
internal static class TemplateFilters
{
    /// <summary>Ambient value: the way from the page to the site's root.</summary>
    public const string Root = "root";

    /// <summary>Ambient value: the site path of the page.</summary>
    public const string Page = "page";

    /// <summary>Rows from which a table is long: worth a filter, columns to choose, a download.</summary>
    private const int Long = 8;

    /// <summary>Rows from which a table keeps to a box of its own height, so that a browser lays it out only when it comes near.</summary>
    private const int Huge = 100;

    public static TemplateOptions Options(InterfaceStrings strings, Formats formats)
    {
        var options = new TemplateOptions
        {
            StrictVariables = true,
            StrictFilters = true,
            // Ours are values with members of their own; Fluid gives access to no other object.
            MemberAccessStrategy = new NoMembers(),
            ModelNamesComparer = StringComparer.Ordinal,
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => DateTimeOffset.UnixEpoch,
            DefaultFileExtension = ".liquid",
            MaxSteps = TemplateLimits.Steps,
        };
        options.ValueConverters.Add(ModelValues.Of);

        Add("t", (input, arguments, _) => Text(strings.Filled(input.ToStringValue(), Texts(arguments))));
        Add("words", (input, _, _) => Text(input.ToObjectValue() is Words words ? formats.Words(words) : input.ToStringValue()));
        Add("link", (input, _, context) => Text(Links.Href((string)context.AmbientValues[Root], input.ToStringValue())));
        Add("people", (input, _, _) => new ArrayValue([.. PersonNames.In(input.ToStringValue()).Select(n => ModelValues.Of(new Crumb(n, SitePaths.Person(n))))]));
        Add("anchor", (input, arguments, _) => Text(Links.Anchor(arguments.At(0).ToStringValue(), input.ToStringValue())));
        Add("chart_table", (input, _, context) => Text(SitePaths.ChartTable((string)context.AmbientValues[Page], input.ToStringValue())));
        Add("date", (input, _, _) => Text(formats.Date(input.ToObjectValue() as DateOnly?)));
        Add("iso_date", (input, _, _) => Text(input.ToObjectValue() is DateOnly day ? Numerals.Text(day) : ""));
        Add("clock", (input, _, _) => Text(input.ToObjectValue() is TimeOnly time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : ""));
        Add("long_date", (input, _, _) => Text(formats.LongDate(input.ToObjectValue() as DateOnly?)));
        Add("money", (input, _, _) => Text(input.ToObjectValue() is Money money ? formats.Amount(money) : formats.Amount(Decimal(input))));
        Add("exact_money", (input, _, _) => Text(input.ToObjectValue() is Money money ? Formats.Exact(money) : Formats.Number(Decimal(input), 2)));
        Add("number", (input, arguments, _) => Text(Formats.Number(Decimal(input), (int)arguments.At(0).Or(NumberValue.Create(1)).ToNumberValue())));
        Add("signed", (input, arguments, _) => Text(Formats.Signed(Decimal(input), (int)arguments.At(0).Or(NumberValue.Create(1)).ToNumberValue())));
        Add("share", (input, _, _) => Text(Formats.Share(Decimal(input))));
        Add("days", (input, _, _) => Text(formats.Days(Decimal(input))));
        Add("or_dash", (input, _, _) => input.ToStringValue().Length > 0 ? input : Text(Formats.Missing));
        Add("long", (input, _, _) => Text((Has(Long, input) ? " long" : "") + (Has(Huge, input) ? " huge" : "")));
        Add("huge", (input, _, _) => Text(Has(Huge, input) ? " huge" : ""));
        Add("svg", (input, _, _) => new StringValue(input.ToStringValue(), encode: false));
        return options;

        void Add(string name, Func<FluidValue, FilterArguments, TemplateContext, FluidValue> filter) =>
            options.Filters.AddFilter(name, (input, arguments, context) => new ValueTask<FluidValue>(filter(input, arguments, context)));
    }

    private static bool Has(int rows, FluidValue input) => input is ArrayValue list && list.Values.Count >= rows;

    private static StringValue Text(string text) => new(text);

    private static decimal? Decimal(FluidValue input) => input.ToObjectValue() switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        double number => (decimal)number,
        _ => null,
    };

    private static string[] Texts(FilterArguments arguments)
    {
        if (arguments.Count == 0) return [];
        var texts = new string[arguments.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = arguments.At(i).ToStringValue();
        return texts;
    }

    private sealed class NoMembers : MemberAccessStrategy
    {
        public override IMemberAccessor? GetAccessor(Type type, string name) => null;

        public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
            throw new NotSupportedException("models are read by their properties");
    }
}
