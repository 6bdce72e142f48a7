using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Fluid;
using Fluid.Values;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Rendering.Theming;

/// <summary>
/// What a template gets for a value of ours: records are values with members, lists are arrays, codes their snake_case names; our own markup is written
/// as it is; Words, dates and money wait for the filter that knows the language.
/// </summary>
internal static class ModelValues
{
    private static readonly ConcurrentDictionary<Type, Func<object, FluidValue>> ByType = new();

    /// <summary>For a value whose type is known only when it is met.</summary>
    /// <returns>Nil for null: only where a member is known to exist is null a <see cref="MissingValue"/>.</returns>
    public static FluidValue Of(object? value) => value switch
    {
        null => NilValue.Instance,
        _ => ByType.GetOrAdd(value.GetType(), Conversion)(value),
    };

    public static FluidValue Leaf(bool value) => BooleanValue.Create(value);

    public static FluidValue Leaf(int value) => NumberValue.Create(value);

    public static FluidValue Leaf(long value) => NumberValue.Create(value);

    public static FluidValue Leaf(decimal value) => NumberValue.Create(value);

    public static FluidValue Leaf(double value) => NumberValue.Create((decimal)value);

    public static FluidValue Leaf(string value) => new StringValue(value);

    public static FluidValue Leaf(SafeHtml value) => new StringValue(value.Markup, encode: false);

    public static FluidValue Leaf(DateOnly value) => new ObjectValue(value);

    public static FluidValue Leaf(TimeOnly value) => new ObjectValue(value);

    public static FluidValue Leaf(Money value) => new ObjectValue(value);

    public static FluidValue Leaf(Words value) => new ObjectValue(value);

    public static FluidValue Leaf(MetricValue value) => new ObjectValue(value);

    public static FluidValue Code<T>(T code)
        where T : struct, Enum => Names<T>.Of.GetOrAdd(code, static c => Named(c));

    private static StringValue Named(object code) => new(SnakeCase.Of(code.ToString()!));

    public static FluidValue List<T>(ImmutableArray<T> items, Func<T, FluidValue> convert) => items.IsDefaultOrEmpty ? ArrayValue.Empty
        : new ArrayValue(new ModelList(items.Length, () =>
        {
            var values = new FluidValue[items.Length];
            for (var i = 0; i < values.Length; i++) values[i] = convert(items[i]);
            return values;
        }));

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, StringValue> Of = new();
    }

    private static Func<object, FluidValue> Conversion(Type type)
    {
        if (typeof(FluidValue).IsAssignableFrom(type)) return value => (FluidValue)value;
        if (type == typeof(SafeHtml)) return value => Leaf((SafeHtml)value);
        if (type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(Money) || type == typeof(Words) || type == typeof(MetricValue)) return value => new ObjectValue(value);
        if (type.IsEnum)
        {
            var names = new ConcurrentDictionary<object, StringValue>();
            return value => names.GetOrAdd(value, Named);
        }
        if (type == typeof(bool)) return value => Leaf((bool)value);
        if (type == typeof(int)) return value => Leaf((int)value);
        if (type == typeof(long)) return value => Leaf((long)value);
        if (type == typeof(decimal)) return value => Leaf((decimal)value);
        if (type == typeof(double)) return value => Leaf((double)value);
        if (type == typeof(string)) return value => Leaf((string)value);
        if (typeof(IFormattable).IsAssignableFrom(type)) return value => new StringValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
        if (typeof(IEnumerable).IsAssignableFrom(type)) return value => ArrayOf((IEnumerable)value);
        var members = ModelMembers.Of(type);
        return value => new ModelValue(value, members);
    }

    private static ArrayValue ArrayOf(IEnumerable items)
    {
        var values = new List<FluidValue>();
        foreach (var item in items) values.Add(Of(item));
        return values.Count > 0 ? new ArrayValue(values) : ArrayValue.Empty;
    }
}

/// <summary>A record of ours in a template. An unknown member has no value, which in strict mode is an error.</summary>
internal sealed class ModelValue(object value, ModelMembers members) : ObjectValueBase(value)
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        members.Get(Value, name) is { } member ? new(member) : base.GetValueAsync(name, context);
}
